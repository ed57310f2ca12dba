FROM node:24-alpine
# finds: multiple-entrypoint
ONBUILD ENTRYPOINT ["./migrate"]
ONBUILD ENTRYPOINT ["./server"]
ENTRYPOINT ["./server"]
