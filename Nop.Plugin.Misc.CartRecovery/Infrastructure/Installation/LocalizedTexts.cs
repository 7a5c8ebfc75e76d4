using Nop.Core.Domain.Localization;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>The platform keeps translations of rows that are gone.</summary>
internal sealed class LocalizedTexts(IRepository<LocalizedProperty> properties)
{
    public async Task RemoveAsync(string group, IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0)
            return;

        // Row by row, so that the platform's cache hears of it.
        var wanted = ids.ToList();
        foreach (var property in await properties.GetAllAsync(query => query.Where(row => row.LocaleKeyGroup == group && wanted.Contains(row.EntityId))))
            await properties.DeleteAsync(property);
    }
}
