FROM alpine:3.24
LABEL license="MIT License" org.opencontainers.image.vendor=GPLv3
LABEL org.opencontainers.image.licenses=""
LABEL org.opencontainers.image.licenses="DocumentRef-spdx-tool:LicenseRef-Shop"
