FROM alpine:3.24
# finds: label-superfluous
LABEL org.opencontainer.image.title=shop
LABEL maintainer=jane \
      # finds: label-superfluous
      maintainers=joe
