using System.Net;
using System.Net.Http.Headers;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>
/// A form that is written to one connection, once, and remembers that it was. The handler sends a request again when an idle connection turns out to be closed;
/// the provider knows no idempotency key, so nothing that may have been read may be written twice.
/// </summary>
internal sealed class OnceContent : HttpContent
{
    private readonly byte[] _form;

    private OnceContent(byte[] form)
    {
        _form = form;
        Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
    }

    public bool HasLeft { get; private set; }

    public static async Task<OnceContent> OfAsync(IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return new OnceContent(await form.ReadAsByteArrayAsync());
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (HasLeft)
            throw new InvalidOperationException("A message is not written twice.");

        HasLeft = true;
        return stream.WriteAsync(_form, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _form.Length;
        return true;
    }
}
