using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

internal sealed class SuppressionImportStore(IRepository<SuppressionImport> imports)
{
    public Task InsertAsync(SuppressionImport import) => imports.InsertAsync(import, publishEvent: false);

    public Task UpdateAsync(SuppressionImport import) => imports.UpdateAsync(import, publishEvent: false);

    public async Task<SuppressionImport?> ByIdAsync(int id) => id == 0 ? null : await imports.Table.Where(import => import.Id == id).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<SuppressionImport>> NewestAsync(int take) => await imports.Table.OrderByDescending(import => import.Id).Take(take).ToListAsync();
}
