FROM node:22
HEALTHCHECK --interval=30s --timeout=30s --start-period=0s --retries=1 CMD curl -f http://localhost:3000/
