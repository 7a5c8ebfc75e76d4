using System.Linq.Expressions;
using Nop.Core.Domain.Common;

namespace NopCommerce.StandIn.Data;

internal static class SoftDeletion<TEntity>
{
    public static Expression<Func<TEntity, bool>> NotDeleted { get; } = Build();

    private static Expression<Func<TEntity, bool>> Build()
    {
        var row = Expression.Parameter(typeof(TEntity), "row");
        return Expression.Lambda<Func<TEntity, bool>>(Expression.Not(Expression.Property(row, nameof(ISoftDeletedEntity.Deleted))), row);
    }
}
