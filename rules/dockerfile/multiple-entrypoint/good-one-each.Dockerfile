# One in each stage, and one more for images that are built from this one.
FROM node:24-alpine AS dev
ENTRYPOINT ["./migrate"]
FROM dev
ONBUILD ENTRYPOINT ["./migrate"]
ENTRYPOINT ["./server"]
