FROM node:24-alpine
# finds: multiple-entrypoint
USER node
ENTRYPOINT ["./server"]
