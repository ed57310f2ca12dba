FROM golang:1.26
WORKDIR /app
COPY . .
RUN go install github.com/githubnemo/CompileDaemon@v1.4.0
# finds: dev-server-command
ENTRYPOINT CompileDaemon --build="go build -o main ./cmd" --command=./main
