FROM node:24-alpine
# finds: maintainer-deprecated
MAINTAINER "Jane Doe"
