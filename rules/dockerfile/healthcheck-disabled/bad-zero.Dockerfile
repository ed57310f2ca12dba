FROM node:22
# finds: healthcheck-disabled (low)
HEALTHCHECK --interval=30s --timeout=3s --retries=0 CMD curl -f http://localhost:3000/
