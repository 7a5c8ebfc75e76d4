using Microsoft.AspNetCore.Http;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>The parameters as they were sent: what the platform binds is trimmed, and a trimmed body has another signature.</summary>
internal sealed class WebhookForm(IReadOnlyList<KeyValuePair<string, string>> fields)
{
    public const int MostBytes = 64 * 1024;
    public const int MostFields = 256;

    private readonly Dictionary<string, string> _byName = new(fields, StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; } = fields;

    /// <summary>Empty when it was not sent.</summary>
    public string this[string name] => _byName.GetValueOrDefault(name, "");

    /// <summary>Null for anything that is no form, is cut off, is too large, or says one name twice.</summary>
    public static async Task<WebhookForm?> ReadAsync(HttpRequest request, CancellationToken token)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true || request.ContentLength > MostBytes)
            return null;

        try
        {
            var form = await request.ReadFormAsync(token);
            return form.All(field => field.Value.Count == 1)
                ? new WebhookForm([.. form.Select(field => new KeyValuePair<string, string>(field.Key, field.Value.ToString()))])
                : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
