using Auditor.Documents;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>What is worked out about requests that are passed on.</summary>
public sealed class PassingTests
{
    private static DocumentTree Http(string content, string image = "") =>
        NginxTrees.Of(("nginx.conf", $"events {{}}\nhttp {{\n{content}\n}}\n"), ("Dockerfile", image.Length == 0 ? "FROM scratch\n" : $"FROM {image}\n"));

    private static Node Pass(string content, string image = "") => Http(content, image).Named("proxy_pass").Last();

    [Theory]
    [InlineData("", "", true, true)]
    [InlineData("proxy_http_version 1.1;", "", false, true)]
    [InlineData("proxy_http_version 1.1; proxy_set_header Connection \"\";", "", false, false)]
    [InlineData("proxy_http_version 1.1; proxy_set_header Connection 'upgrade';", "", false, false)]
    [InlineData("proxy_http_version 1.1; proxy_set_header Connection Close;", "", false, true)]
    [InlineData("", "nginx:1.29.6", true, true)]
    [InlineData("", "nginx:1.29.7-alpine", false, false)]
    [InlineData("proxy_http_version 1.0; proxy_set_header Connection close;", "nginx:1.29.7", true, true)]
    public void A_connection_to_a_backend_ends_as_version_and_settings_say(string settings, string image, bool isHttp10, bool closes)
    {
        var pass = Pass($"server {{ {settings} location / {{ proxy_pass http://10.0.0.1; }} }}", image);
        Assert.Equal((isHttp10, closes), (pass.Has("http10"), pass.Has("closes")));
    }

    [Theory]
    [InlineData("proxy_pass http://pool;", "reusable", false)]
    [InlineData("proxy_http_version 1.1; proxy_set_header Connection \"\"; proxy_pass http://pool;", "reusable", true)]
    [InlineData("fastcgi_pass pool;", "proxied", false)]
    [InlineData("proxy_pass http://pool;", "proxied", true)]
    [InlineData("proxy_pass http://pool$request_uri;", "proxied", true)]
    public void An_upstream_knows_what_passes_requests_to_it(string content, string attribute, bool isSet) =>
        Assert.Equal(isSet, Http($"upstream pool {{ server 10.0.0.1; }} server {{ location / {{ {content} }} }}").Named("upstream").Single().Has(attribute));

    [Theory]
    [InlineData("proxy_pass http://app:3000;", false)]
    [InlineData("proxy_pass http://app:3000$request_uri;", true)]
    [InlineData("proxy_pass http://pool$request_uri;", false)]
    [InlineData("proxy_pass http://10.0.0.1:$arg_port;", false)]
    [InlineData("proxy_pass http://[::1]:80/$1;", false)]
    [InlineData("set $to app:3000; proxy_pass http://$to;", true)]
    [InlineData("set $to http://10.0.0.1; proxy_pass $to;", false)]
    [InlineData("set $to pool; proxy_pass http://$to/a;", false)]
    [InlineData("proxy_pass http://$host;", true)]
    [InlineData("proxy_pass http://$known;", false)]
    [InlineData("proxy_pass http://$chosen;", true)]
    [InlineData("proxy_pass http://$unknown_module_variable;", false)]
    [InlineData("set $to $to; proxy_pass http://$to;", false)]
    public void A_name_behind_a_variable_needs_a_resolver(string content, bool needs)
    {
        const string maps = "map $http_a $known { default pool; b 10.0.0.1; } map $http_a $chosen { default pool; b app; } upstream pool { server 10.0.0.1; }";
        Assert.Equal(needs, Pass($"{maps} server {{ location ~ ^/(.*)$ {{ {content} }} }}").Has("needs-resolver"));
    }

    [Fact]
    public void A_host_that_another_proxy_pass_names_is_known_from_the_start() =>
        Assert.False(Pass("server { location /a { proxy_pass http://app:3000; } location ~ ^/b(.*)$ { proxy_pass http://app:3000/$1; } }").Has("needs-resolver"));

    [Theory]
    [InlineData("api.example.net", true)]
    [InlineData("app", false)]
    [InlineData("app.shop.svc.cluster.local", false)]
    [InlineData("db.internal", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("localhost", false)]
    public void A_public_name_is_told_from_one_of_a_local_network(string host, bool isPublic) =>
        Assert.Equal(isPublic, Pass($"server {{ location / {{ proxy_pass https://{host}/a; }} }}").Has("public-name"));

    [Theory]
    [InlineData("http://10.0.0.1", "", " host client-ip scheme ")]
    [InlineData("http://10.0.0.1", "proxy_set_header Host $host;", " client-ip scheme ")]
    [InlineData("http://10.0.0.1", "proxy_set_header Host $host; proxy_set_header Forwarded \"for=$remote_addr;proto=$scheme\";", "")]
    [InlineData("http://$arg_a.example.com", "proxy_set_header X-Real-IP $remote_addr;", " host scheme ")]
    [InlineData("https://api.example.net", "", "")]
    public void What_a_backend_does_not_learn_is_known(string url, string settings, string lacking) =>
        Assert.Equal(lacking, Pass($"{settings} server {{ location / {{ proxy_pass {url}; }} }}")["lacks"]);

    [Fact]
    public void Only_the_first_of_several_to_one_address_says_so()
    {
        var tree = Http("server { location /a { proxy_pass http://app:3000; } location /b { proxy_pass http://app:3000/x/; } location /c { proxy_pass http://app:4000; } }");
        Assert.Equal([true, false, true], tree.Named("proxy_pass").Select(pass => pass.Has("first")));
    }

    [Theory]
    [InlineData("proxy_buffer_size 128k;", "minus one buffer")]
    [InlineData("proxy_buffers 8 16k; proxy_busy_buffers_size 8k;", "equal to or greater")]
    [InlineData("proxy_buffer_size 16k; proxy_buffers 8 16k;", "")]
    [InlineData("proxy_buffer_size 8k;", "")]
    public void Buffers_that_do_not_fit_are_refused_in_the_words_of_nginx(string content, string words)
    {
        var refused = Refused(Http($"server {{ {content} }}"));
        Assert.Equal(words.Length > 0, refused.Length > 0);
        Assert.Contains(words, refused, StringComparison.Ordinal);
    }

    [NginxFact]
    public void The_words_about_buffers_are_those_of_nginx()
    {
        using var nginx = new RealNginx();
        foreach (var content in new[] { "proxy_buffer_size 128k;", "proxy_buffers 8 16k; proxy_busy_buffers_size 8k;", "proxy_buffer_size 8k;", "proxy_buffers 2 4k;", "proxy_buffers 4 8k; proxy_buffer_size 16k; proxy_busy_buffers_size 24k;" })
        {
            var text = $"events {{}}\nhttp {{\nserver {{\n{content}\n}}\n}}\n";
            Assert.Equal(nginx.Test(text).Message, Refused(NginxTrees.Of(text)));
        }
    }

    private static string Refused(DocumentTree tree) =>
        string.Concat(tree.AllAttributes.ToArray().Where(attribute => attribute.Name == "refused").Select(attribute => attribute.Value));
}
