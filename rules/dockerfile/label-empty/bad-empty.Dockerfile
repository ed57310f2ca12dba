FROM alpine:3.24
ARG TITLE=
# finds: label-empty
LABEL org.opencontainers.image.title=""
LABEL maintainer=jane \
      # finds: label-empty
      org.opencontainers.image.description="  " \
      # finds: label-empty
      org.opencontainers.image.vendor=$TITLE
