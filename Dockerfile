# docker build -t sce . && docker run --rm -v "$PWD:/work" sce evaluate communities
FROM node:22-alpine AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm pack --ignore-scripts --pack-destination /

FROM node:22-alpine
COPY --from=build /smart-community-evaluator-*.tgz /tmp/sce.tgz
RUN npm install --global --no-audit --no-fund --ignore-scripts /tmp/sce.tgz && rm /tmp/sce.tgz
# The image’s user `node`.
USER 1000
WORKDIR /work
ENTRYPOINT ["sce"]
CMD ["--help"]
