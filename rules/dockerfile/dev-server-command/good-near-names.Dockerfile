FROM node:24-slim
RUN npm run dev:build && vite build
ENTRYPOINT ["dumb-init", "--"]
CMD ["npx", "next", "start"]
