using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Lists our tokens beside the template editor. The platform knows no tokens for a plugin's template, so the store's and the customer's are named here as well.</summary>
internal sealed class AllowedTokensConsumer : IConsumer<AdditionalTokensAddedEvent>
{
    private static readonly string[] Platform =
    [
        "Store.Name", "Store.URL", "Store.Email", "Store.CompanyName", "Store.CompanyAddress", "Store.CompanyPhoneNumber", "Store.CompanyVat",
        "Customer.Email", "Customer.FullName", "Customer.FirstName", "Customer.LastName",
    ];

    public Task HandleEventAsync(AdditionalTokensAddedEvent eventMessage)
    {
        // The platform's own templates name their token groups; ours has none.
        if (!eventMessage.TokenGroups.Any())
            eventMessage.AddTokens([.. TemplateTokens.All.Concat(Platform).Select(TemplateTokens.Written)]);
        return Task.CompletedTask;
    }
}
