FROM node:22-slim
EXPOSE 5678 5005 9228 40000
ENV NODE_OPTIONS="--max-old-space-size=4096 --inspect=127.0.0.1:9229"
CMD ["node", "--inspect=9229", "server.js"]
