# MAINTAINER Jane Doe
FROM node:24-alpine
RUN echo MAINTAINER
