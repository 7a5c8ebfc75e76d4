using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed class EmailPartsLoader(
    StepTemplates templates,
    TextLanguages texts,
    SenderAccounts accounts,
    MailViews views,
    MailContents contents)
{
    /// <summary>The parts, or why there is nothing to make a mail of.</summary>
    public async Task<(EmailParts? Parts, Reason? Refusal)> LoadAsync(TouchMessage message)
    {
        var view = await views.ForAsync(message.Episode, message.Recipient);
        if (await templates.FindAsync(message.Step.Id, view.Store.Id, message.Touch.VariantId) is not { IsActive: true } template)
            return (null, Reason.ChannelNotReady);
        if (await accounts.OfAsync(template, view.Language.Id, view.Store.Id) is not { } account)
            return (null, Reason.ChannelNotReady);

        view = await SpeakingAsync(view, template);
        return await contents.OfAsync(view, message) is { } content
            ? (new EmailParts(template, account, view, content), null)
            : (null, Reason.NothingBuyable);
    }

    /// <summary>Names, dates and prices follow the text's language, so that a mail speaks one.</summary>
    private async Task<MailView> SpeakingAsync(MailView view, MessageTemplate template) =>
        view with { Language = await texts.ForAsync(template, view.Language, view.Store.Id, view.Store.DefaultLanguageId) };
}
