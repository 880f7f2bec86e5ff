import { describe, expect, test } from 'vitest';
import { factsRead } from './read.ts';

type Case = readonly [why: string, text: string, facts: readonly string[]];
const RATE = 'lift_ebike_recognition_rate';
const PART = 'lift_ebike_recognition_estates';
const DOES = '实现电动车进电梯智能识别';

describe('of how many estates it is said', () => {
  test.each<Case>([
    ['all of them', `所有小区${DOES}`, [`${RATE}=100%`]],
    ['each of them', `每一个小区都${DOES}`, [`${RATE}=100%`]],
    ['all, as is said behind the noun', `各小区全部${DOES}`, [`${RATE}=100%`]],
    ['all six of six', `全部6个小区${DOES}`, ['estates=6', `${RATE}=100%`]],
    ['all, as is said behind what they do', '电动车进电梯智能识别已在全部小区实现', [`${RATE}=100%`]],
    ['some: nothing', '电动车进电梯智能识别已在部分小区实现', []],
    ['not yet all', '电动车进电梯智能识别将在全部小区实现', []],
    ['where it goes on', '电动车进电梯智能识别已在各小区推进', []],
    ['none is said to', `小区${DOES}`, []],
    ['a share, which is at least so many', `50%的小区${DOES}`, [`${RATE}=>= 50%`]],
    ['with its bound', `50%以上的小区${DOES}`, [`${RATE}=>= 50%`]],
    ['a share, as is said behind', `${DOES}的小区占50%`, [`${RATE}=50%`]],
    ['reached', `${DOES}的小区达到50%`, [`${RATE}=>= 50%`]],
    ['a range is its lower end', `50%至60%的小区${DOES}`, [`${RATE}=>= 50%`]],
    ['about a half is no figure', `近50%的小区${DOES}`, []],
    ['more than all is none', `120%的小区${DOES}`, []],
    ['so many', `4个小区${DOES}`, [`${PART}=4`]],
    ['none', `0个小区${DOES}`, [`${PART}=0`]],
    ['at least so many', `至少4个小区${DOES}`, [`${PART}=>= 4`]],
    ['half an estate is none', `4.5个小区${DOES}`, []],
    ['so many, as is said behind', `${DOES}的小区有4个`, [`${PART}=4`]],
    ['as a number of those, and not of all', `${DOES}的小区数量为4个`, [`${PART}=4`]],
    ['so many of so many', `6个小区中有4个${DOES}`, ['estates=6', `${PART}=4`]],
    ['of them', `社区共有小区6个，其中4个已${DOES}`, [`${PART}=4`]],
    ['already', `6个小区，已有4个${DOES}`, [`${PART}=4`]],
    ['about so many of so many', `6个小区中约4个${DOES}`, ['estates=6']],
    ['so many of about so many', `约6个小区中4个${DOES}`, []],
    ['shares of shares are none', `50%小区中有80%的楼栋${DOES}`, []],
    ['a ratio is no share of estates', `${DOES}的小区占比为4/6`, []],
    ['the last word before it counts', `3个小区安装摄像头，所有小区${DOES}`, [`${RATE}=100%`]],
    ['also where it is the smaller', `所有小区安装摄像头，3个小区${DOES}`, [`${PART}=3`]],
    ['not one of another sentence', `所有小区安装摄像头。${DOES}`, []],
    ['but where 均 alone says it of those', `所有小区安装摄像头。均${DOES}`, [`${RATE}=100%`]],
    ['and of as many', `3个小区安装摄像头。也都${DOES}`, [`${PART}=3`]],
    ['and not of those before them', `所有小区有物业。社区安装摄像头。均${DOES}`, []],
    ['of a share of them so many', `50%的小区中有4个${DOES}`, [`${PART}=4`]],
    ['a wish', '50%的小区建有集中停放场所的想法', []],
    ['all, and others are to', `所有小区${DOES}，其余待改造`, []],
    ['so many, and others are to', `4个小区${DOES}，其余待改造`, [`${PART}=4`]],
    ['denied', `所有小区尚未${DOES}`, []],
    ['almost', `所有小区基本${DOES}`, []],
    ['but one', `除东苑小区外，所有小区${DOES}`, []],
    ['but two, as is said later', `所有小区${DOES}，但2个小区尚未启用`, []],
    ['of another place', `全市所有小区${DOES}`, []],
    ['as is asked', `要求所有小区${DOES}`, []],
  ])('%s: %s', (_, text, facts) => {
    expect(factsRead('fire-hazards', text)).toEqual(facts);
  });
});

describe('what is counted, and what of it is', () => {
  test.each<readonly [why: string, id: string, text: string, facts: readonly string[]]>([
    ['all of a place', 'elderly-services', '社区的常住居民5000人。', ['residents=5000']],
    ['all on a register', 'elderly-services', '登记在册的常住居民5000人。', ['residents=5000']],
    ['those of an age', 'elderly-services', '60岁及以上的常住居民500人。', []],
    ['in fewer words', 'elderly-services', '60岁及以上常住居民500人。', []],
    ['those that are served', 'elderly-services', '接受助餐服务的常住居民500人。', []],
    ['what is covered of an area', 'mobile-network', '5G信号覆盖的社区面积为2平方公里。', ['fiveg_area=2']],
    [
      'those of the estates that have it',
      'access-control',
      '实现人员通行认证的封闭式小区有4个。',
      ['gate_person_estates=4'],
    ],
    [
      'those that have it, of those that are counted',
      'smart-charging',
      '建有集中停放场所的有电动自行车的小区5个。',
      [],
    ],
    ['those that are counted', 'smart-charging', '有电动自行车的小区5个。', ['ebike_estates=5']],
    [
      'no whole, so that a part of it is what is asked',
      'smart-charging',
      '建有集中停放场所的小区5个。',
      ['ebike_parking_estates=5'],
    ],
  ])('%s: %s: %s', (_, id, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});

describe('figures beside words that are read without one', () => {
  test.each<readonly [why: string, id: string, text: string, facts: readonly string[]]>([
    ['a rate by its label is none above all', 'satisfaction', '居民满意度120%。', []],
    [
      'more figures than things',
      'video-surveillance',
      '关键位置视频监控覆盖率、联网率分别为95%、90%、85%。',
      [],
    ],
    [
      'more things than figures',
      'video-surveillance',
      '关键位置视频监控覆盖率、联网率、完好率分别为95%、90%。',
      [],
    ],
    ['all is a rate', 'satisfaction', '居民满意度100%。', ['satisfaction=100%']],
    ['half a home is none', 'fixed-broadband', '社区家庭总数1000.5户。', []],
    ['nor is a twentieth', 'fixed-broadband', '社区家庭总数1000.05户。', []],
    ['a whole one is one', 'fixed-broadband', '社区家庭总数1000.0户。', ['households=1000.0']],
    [
      'a range of whole ones',
      'fixed-broadband',
      '本社区家庭总数在1000户至1100户之间。',
      ['households=1000..1100'],
    ],
    ['a range of halves', 'fixed-broadband', '本社区家庭总数在1000.5户至1100户之间。', []],
    ['all of them', 'fire-alarm', '住宅建筑公共区域火灾自动报警系统全覆盖。', ['fire_alarm_coverage=100%']],
    ['all of a part', 'fire-alarm', '95%住宅建筑公共区域火灾自动报警系统全覆盖。', []],
    [
      'as many as there are',
      'fixed-broadband',
      '社区共有居民家庭1200户，全部具备千兆接入能力。',
      ['households=1200', 'gigabit_households=1200'],
    ],
    [
      'a part of as many',
      'fixed-broadband',
      '社区共有居民家庭1200户，95%全部具备千兆接入能力。',
      ['households=1200'],
    ],
    ['a part of the houses of a height', 'falling-objects', '95%的19层及以上住宅实现高空抛物监控报警。', []],
    ['a figure in a unit whose factor has no end', 'mobile-network', '社区总面积100亩。', []],
  ])('%s: %s: %s', (_, id, text, facts) => {
    expect(factsRead(id, text)).toEqual(facts);
  });
});
