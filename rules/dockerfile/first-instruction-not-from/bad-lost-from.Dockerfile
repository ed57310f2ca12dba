# finds: first-instruction-not-from
WORKDIR /app
COPY . .
CMD ["./server"]
