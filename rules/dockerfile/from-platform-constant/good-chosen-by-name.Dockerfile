FROM --platform=linux/amd64 alpine:3.24 AS tools-amd64
FROM --platform=linux/arm64/v8 alpine:3.24 AS tools-arm64
FROM --platform=windows/amd64 mcr.microsoft.com/windows/servercore:ltsc2025 AS win
FROM tools-${TARGETARCH}
