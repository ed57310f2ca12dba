FROM example.org/team/runtime:3
HEALTHCHECK CMD curl -f http://localhost:3000/health
