# Nothing is exposed: it may be a job that ends.
FROM python:3.14-slim
USER 10001
CMD ["python", "-m", "srv.import"]
