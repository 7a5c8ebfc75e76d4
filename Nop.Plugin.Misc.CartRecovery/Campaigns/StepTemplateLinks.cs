using Nop.Core;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Where the platform's own editor opens a step's text.</summary>
internal sealed class StepTemplateLinks(IMessageTemplateService templates, IWebHelper web)
{
    /// <returns>Empty when the step has no template.</returns>
    public async Task<string> OfAsync(int stepId, int variantId = 0)
    {
        var template = (await templates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(stepId, variantId))).FirstOrDefault();
        return template is null ? "" : $"{web.GetStoreLocation()}Admin/MessageTemplate/Edit/{template.Id}";
    }
}
