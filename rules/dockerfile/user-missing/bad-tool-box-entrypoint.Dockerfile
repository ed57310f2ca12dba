# finds: user-missing (low)
FROM alpine:3.23
RUN apk add --no-cache aircrack-ng
ENTRYPOINT ["sleep", "inf"]
