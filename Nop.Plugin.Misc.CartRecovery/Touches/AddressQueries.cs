using Nop.Core.Domain.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal sealed record AddressRegion(int AddressId, int? CountryId, int? StateId);

internal sealed class AddressQueries(IRepository<Address> addresses)
{
    public async Task<IReadOnlyList<AddressRegion>> RegionsAsync(List<int> addressIds) =>
        await addresses.Table
            .Where(address => addressIds.Contains(address.Id))
            .Select(address => new AddressRegion(address.Id, address.CountryId, address.StateProvinceId))
            .ToListAsync();
}
