FROM node:22-slim
# finds: debug-port-exposed
EXPOSE 3000 9229
# finds: debug-port-exposed
CMD ["node", "--inspect=0.0.0.0:9229", "server.js"]
