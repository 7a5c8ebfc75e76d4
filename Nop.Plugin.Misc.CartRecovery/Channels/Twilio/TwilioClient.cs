using System.Net.Http.Headers;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>One request and what came of it. It retries nothing, follows nothing, and throws nothing for what the other side does.</summary>
internal sealed class TwilioClient
{
    /// <summary>The provider gives up on a request after about 26 seconds; whoever waits longer gets most answers.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(40);

    /// <summary>Asking may be given up at any time.</summary>
    private static readonly TimeSpan AskTimeout = TimeSpan.FromSeconds(10);

    private const int MostBytes = 1024 * 1024;

    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public TwilioClient(HttpClient http, TimeProvider time)
    {
        _http = http;
        _time = time;
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("nopCommerce-CartRecovery/1.0");
    }

    public async Task<TwilioReply> PostAsync(TwilioAccount account, Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = await OnceContent.OfAsync(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Authorization = account.Authorization;
        return await AskAsync(request, () => content.HasLeft, CancellationToken.None);
    }

    public async Task<TwilioReply> GetAsync(TwilioAccount account, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = account.Authorization;
        using var limit = new CancellationTokenSource(AskTimeout);
        return await AskAsync(request, () => false, limit.Token);
    }

    /// <summary>To an address of the shop's own, signed as the provider signs, and with no secret in it.</summary>
    /// <returns>Status 0 when no answer came.</returns>
    public async Task<(int Status, string Text)> ProbeAsync(Uri address, IReadOnlyCollection<KeyValuePair<string, string>> fields, string signature)
    {
        using var content = await OnceContent.OfAsync(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(TwilioSignature.Header, signature);
        using var limit = new CancellationTokenSource(AskTimeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return ((int)response.StatusCode, Encoding.UTF8.GetString(await BodyAsync(response, limit.Token)));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return (0, "");
        }
    }

    private async Task<TwilioReply> AskAsync(HttpRequestMessage request, Func<bool> hasLeft, CancellationToken token)
    {
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            return new TwilioReply((int)response.StatusCode, TwilioAnswer.Read(await BodyAsync(response, token)), HasLeft: true, RetryAfter(response.Headers.RetryAfter));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return new TwilioReply(0, TwilioAnswer.Empty, hasLeft());
        }
    }

    /// <summary>What there is of it, when it breaks off or goes on too long: the status has come, and that counts.</summary>
    private async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(_http.Timeout);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
            while (body.Length < MostBytes && await stream.ReadAsync(buffer, limit.Token) is > 0 and var read)
                body.Write(buffer, 0, read);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return body.ToArray();
        }

        return body.ToArray();
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date?.UtcDateTime - _time.NowUtc();
        return wait is { Ticks: > 0 } ? wait : null;
    }
}
