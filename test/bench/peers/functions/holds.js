// A set, open or closed, that holds an item.
export default (set, { item }) =>
  (set.including ?? set).includes(item) ? [] : [{ message: `${item} is missing` }];
