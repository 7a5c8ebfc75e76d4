using System.Linq.Expressions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Common;
using Nop.Core.Events;
using Nop.Data;

namespace NopCommerce.StandIn.Data;

internal sealed class StandInRepository<TEntity>(StandInQueryProvider queries, RowWriter rows, EntityCache cache, EntityEvents events) : IRepository<TEntity>
    where TEntity : BaseEntity
{
    public IQueryable<TEntity> Table { get; } = queries.Table<TEntity>();

    public Task<TEntity> GetByIdAsync(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true, bool useShortTermCache = false)
    {
        if (id is null or 0)
            return Task.FromResult<TEntity>(null);

        Task<TEntity> LoadAsync() => Rows(includeDeleted).FirstOrDefaultAsync(entity => entity.Id == id);
        return getCacheKey == null ? LoadAsync() : cache.ByIdAsync(id.Value, getCacheKey, useShortTermCache, LoadAsync);
    }

    public TEntity GetById(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        Wait(() => GetByIdAsync(id, getCacheKey, includeDeleted));

    public Task<IList<TEntity>> GetByIdsAsync(IList<int> ids, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true)
    {
        if (ids is not { Count: > 0 })
            return Task.FromResult<IList<TEntity>>([]);

        async Task<IList<TEntity>> LoadAsync()
        {
            var found = await Rows(includeDeleted).Where(entity => ids.Contains(entity.Id)).ToDictionaryAsync(entity => entity.Id);
            return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        }

        return getCacheKey == null ? LoadAsync() : cache.ByIdsAsync<TEntity>(ids, getCacheKey, LoadAsync);
    }

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        cache.AllAsync<TEntity>(getCacheKey, () => ListAsync(Task.FromResult(Shape(func, includeDeleted))));

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func = null, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        cache.AllAsync<TEntity>(getCacheKey, () => ListAsync(ShapeAsync(func, includeDeleted)));

    public Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func, Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted = true) =>
        cache.AllAsync<TEntity>(getCacheKey, () => ListAsync(ShapeAsync(func, includeDeleted)));

    public IList<TEntity> GetAll(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true) =>
        Wait(() => GetAllAsync(func, getCacheKey, includeDeleted));

    public Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>> func = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true) =>
        Shape(func, includeDeleted).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);

    public async Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true) =>
        await (await ShapeAsync(func, includeDeleted)).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);

    public async Task InsertAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await rows.InsertAsync([entity]);
        await events.InsertedAsync([entity], publishEvent);
    }

    public void Insert(TEntity entity, bool publishEvent = true) => Wait(() => InsertAsync(entity, publishEvent));

    public async Task InsertAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        await rows.InsertAsync(entities);
        await events.InsertedAsync(entities, publishEvent);
    }

    public void Insert(IList<TEntity> entities, bool publishEvent = true) => Wait(() => InsertAsync(entities, publishEvent));

    public async Task UpdateAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await rows.UpdateAsync([entity]);
        await events.UpdatedAsync([entity], publishEvent);
    }

    public void Update(TEntity entity, bool publishEvent = true) => Wait(() => UpdateAsync(entity, publishEvent));

    public async Task UpdateAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        await rows.UpdateAsync(entities);
        await events.UpdatedAsync(entities, publishEvent);
    }

    public void Update(IList<TEntity> entities, bool publishEvent = true) => Wait(() => UpdateAsync(entities, publishEvent));

    public Task DeleteAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteAsync([entity], publishEvent);
    }

    public void Delete(TEntity entity, bool publishEvent = true) => Wait(() => DeleteAsync(entity, publishEvent));

    public async Task DeleteAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        if (typeof(ISoftDeletedEntity).IsAssignableFrom(typeof(TEntity)))
        {
            foreach (var entity in entities)
                ((ISoftDeletedEntity)entity).Deleted = true;

            await rows.UpdateAsync(entities);
        }
        else
            await rows.DeleteAsync(entities);

        await events.DeletedAsync(entities, publishEvent);
    }

    public void Delete(IList<TEntity> entities, bool publishEvent = true) => Wait(() => DeleteAsync(entities, publishEvent));

    public Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate) =>
        queries.DeleteAsync<TEntity>(Table.Where(predicate).Expression, default);

    public int Delete(Expression<Func<TEntity, bool>> predicate) => Wait(() => DeleteAsync(predicate));

    public Task<TEntity> LoadOriginalCopyAsync(TEntity entity)
    {
        var id = entity.Id;
        return Table.FirstOrDefaultAsync(row => row.Id == id);
    }

    public Task TruncateAsync(bool resetIdentity = false) => rows.TruncateAsync<TEntity>(resetIdentity);

    private IQueryable<TEntity> Rows(bool includeDeleted) =>
        includeDeleted || !typeof(ISoftDeletedEntity).IsAssignableFrom(typeof(TEntity)) ? Table : Table.Where(SoftDeletion<TEntity>.NotDeleted);

    private IQueryable<TEntity> Shape(Func<IQueryable<TEntity>, IQueryable<TEntity>> func, bool includeDeleted) =>
        func == null ? Rows(includeDeleted) : func(Rows(includeDeleted));

    private Task<IQueryable<TEntity>> ShapeAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func, bool includeDeleted) =>
        func == null ? Task.FromResult(Rows(includeDeleted)) : func(Rows(includeDeleted));

    private static async Task<IList<TEntity>> ListAsync(Task<IQueryable<TEntity>> query) => await (await query).ToListAsync();

#pragma warning disable RS0030 // The platform's synchronous twins exist; off the caller's context they cannot deadlock.
    private static TResult Wait<TResult>(Func<Task<TResult>> work) => Task.Run(work).GetAwaiter().GetResult();

    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
#pragma warning restore RS0030
}
