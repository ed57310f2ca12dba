FROM node:24-alpine
# finds: legacy-key-value
ENV GREETING "hello" all
# finds: legacy-key-value
ONBUILD ENV OPTIONS --max-old-space-size=512
