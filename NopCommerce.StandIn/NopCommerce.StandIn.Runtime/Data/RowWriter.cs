using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Nop.Core;
using Nop.Data.Mapping;
using static NopCommerce.StandIn.Data.Schema.SqlText;

namespace NopCommerce.StandIn.Data;

internal sealed class RowWriter(Sessions sessions, StandInOptions options)
{
    /// <summary>The database gives the ids, whatever the entities bring along.</summary>
    public Task InsertAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity => sessions.UseAsync(async context =>
    {
        var before = entities.Select(entity => entity.Id).ToList();
        foreach (var entity in entities)
            entity.Id = 0;

        try
        {
            context.AddRange(entities);
            return await SaveAsync(context);
        }
        catch
        {
            for (var i = 0; i < before.Count; i++)
                entities[i].Id = before[i];

            throw;
        }
    });

    /// <summary>All columns, row by row; a row that is gone is no error, as on the platform.</summary>
    public Task UpdateAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity =>
        EachAsync(entities, EntityState.Modified);

    public Task DeleteAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity =>
        EachAsync(entities, EntityState.Deleted);

    public Task TruncateAsync<TEntity>(bool resetIdentity) where TEntity : BaseEntity => sessions.UseAsync(async context =>
    {
        var table = NameCompatibilityManager.GetTableName(typeof(TEntity));
        var isPostgres = options.Database == DatabaseKind.PostgreSql;
        var sql = isPostgres ? $"TRUNCATE TABLE {Quote(table)} {(resetIdentity ? "RESTART" : "CONTINUE")} IDENTITY" : $"DELETE FROM {Quote(table)}";
        var count = await context.Database.ExecuteSqlRawAsync(sql);
        if (resetIdentity && !isPostgres)
            await context.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_sequence WHERE name = {0}", table);

        return count;
    });

    private Task EachAsync<TEntity>(IList<TEntity> entities, EntityState state) where TEntity : BaseEntity =>
        sessions.UseAsync(async context =>
        {
            foreach (var entity in entities)
            {
                context.Entry(entity).State = state;
                await SaveAsync(context);
            }

            return entities.Count;
        });

    private static async Task<int> SaveAsync(StandInContext context)
    {
        try
        {
            return await context.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException)
        {
            // The platform's data layer lets the provider's own exception through.
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
        finally
        {
            context.ChangeTracker.Clear();
        }
    }
}
