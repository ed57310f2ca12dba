FROM alpine:3.22
# finds: package-update-alone (low)
RUN apk update
RUN apk add curl

FROM opensuse/leap:15.6
# finds: package-update-alone (low)
RUN zypper --non-interactive refresh ; echo done
