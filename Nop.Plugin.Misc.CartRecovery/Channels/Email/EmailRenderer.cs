using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed record RenderedEmail(MessageTemplate Template, EmailAccount Account, string Subject, string Body, string Bcc);

/// <summary>What a message is made of besides itself.</summary>
internal sealed record EmailParts(MessageTemplate Template, EmailAccount Account, MailView View, CartContent Cart);

/// <summary>The one way a step becomes a mail: preview, test message and the real one all come from here.</summary>
internal sealed class EmailRenderer(
    EmailTokens ownTokens,
    CustomerTokens customerTokens,
    ITokenizer tokenizer,
    ILocalizationService localization,
    IEventPublisher events)
{
    // Platforms' databases keep 1000; mail clients show far less.
    private const int LongestSubject = 250;

    public async Task<RenderedEmail> RenderAsync(TouchMessage message, EmailParts parts)
    {
        var tokens = await TokensAsync(message, parts);
        var languageId = parts.View.Language.Id;
        var subject = await localization.GetLocalizedAsync(parts.Template, template => template.Subject, languageId);
        var body = await localization.GetLocalizedAsync(parts.Template, template => template.Body, languageId);
        return new RenderedEmail(
            parts.Template,
            parts.Account,
            ShopperText.Shortened(ShopperText.OneLine(Replaced(subject, tokens, false)), LongestSubject),
            Replaced(body, tokens, true),
            await localization.GetLocalizedAsync(parts.Template, template => template.BccEmailAddresses, languageId) ?? "");
    }

    // The platform's tokenizer takes no empty text.
    private string Replaced(string? text, List<Token> tokens, bool htmlEncode) =>
        string.IsNullOrWhiteSpace(text) ? "" : tokenizer.Replace(text, tokens, htmlEncode);

    // Others may add tokens of their own, as they can to every platform mail.
    private async Task<List<Token>> TokensAsync(TouchMessage message, EmailParts parts)
    {
        var tokens = await ownTokens.OfAsync(message, parts.View, parts.Cart);
        tokens.AddRange(await customerTokens.OfAsync(parts.View, message.Recipient, parts.Account));
        await events.PublishAsync(new MessageTokensAddedEvent(parts.Template, tokens));
        return tokens;
    }
}
