using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Messages;

internal sealed class EmailAccounts(IRepository<EmailAccount> accounts, IStaticCacheManager cache) : IEmailAccountService
{
    public Task InsertEmailAccountAsync(EmailAccount emailAccount) => accounts.InsertAsync(emailAccount);

    public Task UpdateEmailAccountAsync(EmailAccount emailAccount) => accounts.UpdateAsync(emailAccount);

    public async Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId) =>
        emailAccountId == 0 ? null : await accounts.GetByIdAsync(emailAccountId, _ => default);

    public Task<IList<EmailAccount>> GetAllEmailAccountsAsync() =>
        cache.GetAsync(new CacheKey(CacheKeys.All<EmailAccount>()), () => accounts.GetAllAsync(query => query.OrderBy(a => a.Id)));
}
