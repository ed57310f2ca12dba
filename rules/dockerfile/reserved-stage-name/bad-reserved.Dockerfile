# finds: reserved-stage-name
FROM alpine:3.24 AS scratch
# finds: reserved-stage-name
FROM alpine:3.24 AS Context
