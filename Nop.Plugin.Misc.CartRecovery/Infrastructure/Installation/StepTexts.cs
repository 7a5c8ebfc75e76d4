using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>Message templates that steps own. They come with their campaign, so only leaving concerns us here.</summary>
internal sealed class StepTexts(IRepository<MessageTemplate> rows, IMessageTemplateService templates, LocalizedTexts localized) : IInstallationPart
{
    public Task EnsureAsync() => Task.CompletedTask;

    public async Task RemoveAsync(bool keepData)
    {
        if (keepData)
            return;

        var owned = await rows.GetAllAsync(query => query.Where(row => row.Name.StartsWith(CartRecoveryDefaults.TemplatePrefix)));
        await localized.RemoveAsync(nameof(MessageTemplate), [.. owned.Select(row => row.Id)]);
        foreach (var template in owned)
            await templates.DeleteMessageTemplateAsync(template);
    }
}
