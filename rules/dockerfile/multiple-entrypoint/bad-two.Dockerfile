FROM node:24-alpine
# finds: multiple-entrypoint
ENTRYPOINT ["./migrate"]
USER node
ENTRYPOINT ["./server"]
