FROM node:24-slim
# Nobody issues such a token: it stands for one that comes when the container starts.
ENV SERVICE_TOKEN=123456
ENV LICENSE_KEY=changeme
