FROM node:24-alpine
WORKDIR /app
# finds: syntax-error
COPPY package.json ./
# finds: syntax-error
ENV NODE_ENV
# finds: syntax-error
RUN
# finds: syntax-error
EXPOSE
# finds: syntax-error
ENTRYPOINT ["node", 1]
