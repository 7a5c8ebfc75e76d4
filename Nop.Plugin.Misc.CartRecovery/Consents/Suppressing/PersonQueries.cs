using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

internal sealed class PersonQueries(IRepository<Recipient> recipients)
{
    /// <param name="number">E.164.</param>
    public async Task<IReadOnlyList<Recipient>> ByPhoneAsync(string number) =>
        await recipients.Table.Where(recipient => recipient.PhoneNumber == number).OrderBy(recipient => recipient.Id).ToListAsync();
}
