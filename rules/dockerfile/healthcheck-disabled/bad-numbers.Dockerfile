FROM node:22
# finds: healthcheck-disabled (low)
HEALTHCHECK --interval=5s --timeout=1m --retries=3 CMD curl -f http://localhost:3000/
