FROM node:24-alpine
# ENTRYPOINT ["./migrate"]
ENTRYPOINT ["./server"]
