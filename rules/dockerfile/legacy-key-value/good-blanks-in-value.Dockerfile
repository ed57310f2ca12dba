FROM node:24-alpine
ENV OPTIONS=a\ b
ENV EMPTY=
