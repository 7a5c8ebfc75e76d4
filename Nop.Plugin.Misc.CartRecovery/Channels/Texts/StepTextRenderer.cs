using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>The one way a step becomes a text without markup: preview, test message and the real one all come from here.</summary>
internal sealed class StepTextRenderer(StepTextChoice choice, TextValues values, TextWriting writing, MailViews views, MailContents contents, ISettingService settings)
{
    /// <returns>The text, or why there is none.</returns>
    public async Task<(PlainText? Text, Reason? Refusal)> RenderAsync(TouchMessage message, Channel channel)
    {
        var view = await views.ForAsync(message.Episode, message.Recipient);
        if (await choice.OfAsync(message.Step.Id, message.Touch.VariantId, channel, view.Store, view.Language) is not { } chosen)
            return (null, Reason.ChannelNotReady);

        // Names, dates and prices follow the text's language.
        view = view with { Language = chosen.Language };
        if (await contents.OfAsync(view, message) is not { } content)
            return (null, Reason.NothingBuyable);

        var written = writing.Write(
            chosen.Text,
            channel,
            await values.OfAsync(message, view, content),
            await settings.LoadSettingAsync<CartRecoverySettings>(view.Store.Id),
            chosen.Language.Id);
        return written.Body.Length == 0 && written.TemplateSid.Length == 0 ? (null, Reason.ChannelNotReady) : (written, null);
    }
}
