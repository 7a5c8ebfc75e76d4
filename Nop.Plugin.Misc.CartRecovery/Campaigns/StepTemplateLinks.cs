using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Where a step's texts are edited: an e-mail's in the platform's own editor, the others' on our page.</summary>
internal sealed class StepTemplateLinks(IMessageTemplateService templates, IWebHelper web)
{
    /// <returns>Empty when there is nothing to edit.</returns>
    public async Task<string> OfAsync(Channel channel, int stepId, int variantId = 0)
    {
        if (channel != Channel.Email)
            return ShippedTexts.Channels.Contains(channel) ? FormattableString.Invariant($"{web.GetStoreLocation()}Admin/{AdminPages.StepTextController}/Edit?stepId={stepId}&variantId={variantId}#texts-{ChannelCodes.Of(channel)}") : "";

        var template = (await templates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId, variantId))).FirstOrDefault();
        return template is null ? "" : $"{web.GetStoreLocation()}Admin/MessageTemplate/Edit/{template.Id}";
    }
}
