FROM golang:1.26
COPY . .
RUN go mod download && go install ./cmd/... && go run ./tools/generate && go get ./... && go install example.com/lint/cmd/lint
