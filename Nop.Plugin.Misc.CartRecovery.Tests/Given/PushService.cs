using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

internal sealed record ReceivedPush(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>A browser as its push service sees it.</summary>
internal sealed class PushBrowser(string endpoint) : IDisposable
{
    public ECDiffieHellman Pair { get; } = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public byte[] AuthBytes { get; } = RandomNumberGenerator.GetBytes(16);

    public string Endpoint => endpoint;

    public string P256dh => System.Buffers.Text.Base64Url.EncodeToString(EcPoint.Write(Pair.ExportParameters(false)));

    public string Auth => System.Buffers.Text.Base64Url.EncodeToString(AuthBytes);

    public void Dispose() => Pair.Dispose();
}

/// <summary>A push service on the loopback address that can be told what to answer, by the end of the endpoint.</summary>
internal sealed class PushService : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new();

    private PushService(WebApplication web) => _web = web;

    public ConcurrentQueue<ReceivedPush> Received { get; } = [];

    public static async Task<PushService> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting().AddLogging(logging => logging.ClearProviders());
        var web = builder.Build();
        var service = new PushService(web);
        web.MapFallback(service.TakeAsync);
        await web.StartAsync();
        return service;
    }

    public string Address => _web.Urls.First();

    public PushBrowser Browser(string name) => new($"{Address}/push/{name}");

    public void Answer(string name, int status, string? retryAfter = null) => _answers[name] = context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        if (status is 301 or 302 or 307)
            context.Response.Headers.Location = $"{Address}/push/elsewhere";
        return Task.CompletedTask;
    };

    /// <summary>Takes the message and cuts the line.</summary>
    public void Drop(string name) => _answers[name] = context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public List<ReceivedPush> At(string name) => [.. Received.Where(push => push.Path == $"/push/{name}")];

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received.Enqueue(new ReceivedPush(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        context.Response.StatusCode = StatusCodes.Status201Created;
        if (_answers.TryGetValue(context.Request.Path.Value!.Split('/')[^1], out var answer))
            await answer(context);
    }
}
