FROM alpine:3.24
# finds: label-not-spdx
LABEL org.opencontainers.image.licenses="MIT License"
# finds: label-not-spdx
LABEL org.opencontainers.image.licenses=GPLv3
# finds: label-not-spdx
LABEL org.opencontainers.image.licenses="MIT AND (Apache-2.0"
# finds: label-not-spdx
LABEL org.opencontainers.image.licenses="MIT, Apache-2.0"
